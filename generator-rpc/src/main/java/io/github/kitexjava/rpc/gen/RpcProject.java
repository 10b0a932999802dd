package io.github.kitexjava.rpc.gen;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.gen.Trimmed;
import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.idl.diagnostic.Code;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.idl.model.ServiceType;
import io.github.kitexjava.idl.model.ThriftFile;
import io.github.kitexjava.idl.source.SourceFile;
import io.github.kitexjava.idl.source.SourceSpan;
import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.KitexManifest;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.RpcScaffold;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateFile;
import io.github.kitexjava.template.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the RPC code of a program, or every file of a project around it. No disk is touched. */
public final class RpcProject {
  private final RpcProjectRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<ProjectFile> files = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private RpcProject(RpcProjectRequest request) {
    this.request = request;
  }

  /** Checks the services and makes the files. */
  public static RpcProjectResult create(RpcProjectRequest request) {
    return new RpcProject(request).create();
  }

  private RpcProjectResult create() {
    request.templates().problems().forEach(diagnostics::report);
    Trimmed trimmed = Trimmed.of(request.program(), request.types(), diagnostics);
    Program program = trimmed.program();
    if (request.isProject()) {
      requireService(program);
    }
    new RpcTarget().generate(program, trimmed.options(), diagnostics).forEach(this::addGenerated);
    if (request.isProject() && !diagnostics.hasErrors()) {
      addProject(new RpcNames(program, JavaNames.of(program, trimmed.options(), diagnostics)));
    }
    return new RpcProjectResult(
        diagnostics.hasErrors() ? List.of() : files, diagnostics.sorted(), notes);
  }

  private void requireService(Program program) {
    boolean none =
        program.roots().stream().allMatch(f -> f.declarations(ServiceType.class).isEmpty());
    if (none) {
      String path = program.roots().isEmpty() ? "" : program.roots().get(0).displayPath();
      diagnostics.error(
          Code.NO_SERVICE,
          new SourceSpan(new SourceFile(path, ""), 0, 0),
          "no service is defined in this file, and `-service` asks for a server",
          "declare a service, or leave `-service` out to generate types only");
    }
  }

  private void addProject(RpcNames names) {
    ModuleName module = request.module();
    TemplateEngine engine = request.templates().engine();
    ServedServices served = ServedServices.of(names, module.basePackage());
    WiringGenerator wiring = new WiringGenerator(names, module.basePackage());
    String origin =
        request.program().roots().stream()
            .map(ThriftFile::displayPath)
            .collect(Collectors.joining(", "));
    addGenerated(RpcTarget.file(wiring.handlersName(), wiring.handlers(served.list()), origin));
    addGenerated(RpcTarget.file(wiring.servicesName(), wiring.services(served.list()), origin));
    files.addAll(new HandlerFiles(names, engine).render(served.list(), wiring));
    files.addAll(new CallFiles(names, engine, request.serviceName()).render(served.list(), wiring));
    addScaffold(engine);
    files.addAll(
        request
            .templates()
            .extraFiles(
                () -> new ProjectViews(names).of(request, served.list()), files, diagnostics));
    notes.addAll(served.notes());
    ClassClashes.check(names, files, request.generatedFolder() + "/", diagnostics);
  }

  private void addScaffold(TemplateEngine engine) {
    Versions versions = Versions.load();
    ModuleName module = request.module();
    RpcScaffold.View view =
        new RpcScaffold.View(
            module.groupId(),
            module.artifactId(),
            module.basePackage(),
            request.serviceName(),
            request.generatedFolder(),
            request.types().has(TypeChoice.JACKSON),
            versions);
    for (TemplateFile file : RpcScaffold.render(engine, view)) {
      files.add(new ProjectFile(file.path(), file.content(), FilePolicy.ONCE, file.executable()));
    }
    KitexManifest manifest =
        new KitexManifest(request.serviceName(), versions.tool(), request.options(), request.idl());
    files.add(ProjectFile.generated(KitexManifest.PATH, manifest.render(engine)));
  }

  private void addGenerated(GeneratedFile file) {
    files.add(ProjectFile.generated(request.generatedFolder() + "/" + file.path(), file.content()));
  }
}
