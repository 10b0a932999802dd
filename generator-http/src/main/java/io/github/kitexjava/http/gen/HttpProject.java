package io.github.kitexjava.http.gen;

import io.github.kitexjava.gen.GeneratedFile;
import io.github.kitexjava.gen.JavaNames;
import io.github.kitexjava.gen.JavaTarget;
import io.github.kitexjava.gen.Trimmed;
import io.github.kitexjava.gen.TypeChoice;
import io.github.kitexjava.gen.TypeOptions;
import io.github.kitexjava.idl.diagnostic.Diagnostics;
import io.github.kitexjava.idl.model.Program;
import io.github.kitexjava.output.FilePolicy;
import io.github.kitexjava.output.ProjectFile;
import io.github.kitexjava.template.HttpScaffold;
import io.github.kitexjava.template.HzManifest;
import io.github.kitexjava.template.ModuleName;
import io.github.kitexjava.template.TemplateEngine;
import io.github.kitexjava.template.TemplateFile;
import io.github.kitexjava.template.Versions;
import java.util.ArrayList;
import java.util.List;

/** Makes every file of an HTTP project out of a program. Does not touch the disk. */
public final class HttpProject {
  static final String FOLDER = "hz_gen";
  private static final String GENERATED = FOLDER + "/";

  private final HttpProjectRequest request;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Program program;
  private final TypeOptions types;
  private final TemplateEngine engine;

  private HttpProject(HttpProjectRequest request) {
    this.request = request;
    this.engine = request.templates().engine();
    request.templates().problems().forEach(diagnostics::report);
    Trimmed trimmed = Trimmed.of(request.program(), request.types(), diagnostics);
    this.program = trimmed.program();
    this.types = trimmed.options();
  }

  /** Checks the routes and makes the files. */
  public static HttpProjectResult create(HttpProjectRequest request) {
    return new HttpProject(request).create();
  }

  private HttpProjectResult create() {
    AnnotationRules.check(program, diagnostics);
    RouteTable table = new RouteReader(program, diagnostics).read();
    check(table);

    JavaNames java = JavaNames.of(program, types, diagnostics);
    HttpNames names = new HttpNames(program, java);
    ProjectNames project = new ProjectNames(request.module().basePackage());
    ServiceVariables variables = new ServiceVariables(table.services(), names);
    List<ProjectFile> files = new ArrayList<>();
    for (GeneratedFile file : new JavaTarget("hz").generate(program, types, diagnostics)) {
      files.add(ProjectFile.generated(GENERATED + file.path(), file.content()));
    }
    if (diagnostics.hasErrors()) {
      return new HttpProjectResult(List.of(), diagnostics.sorted());
    }
    String hooks = project.routeMiddleware().canonicalName().replace('.', '/') + ".java";
    for (GeneratedFile file : new GeneratedClasses(names, table, variables, project).generate()) {
      String path = GENERATED + file.path();
      files.add(
          file.path().equals(hooks)
              ? ProjectFile.hooks(path, file.content())
              : ProjectFile.generated(path, file.content()));
    }
    files.addAll(new UserClasses(names, table, variables, project, engine).render());
    addScaffold(files, table, project);
    ProjectViews views = new ProjectViews(names, variables, project);
    files.addAll(
        request.templates().extraFiles(() -> views.of(request, table), files, diagnostics));
    ClassClashes.check(names, files, diagnostics);
    return new HttpProjectResult(diagnostics.hasErrors() ? List.of() : files, diagnostics.sorted());
  }

  private void check(RouteTable table) {
    RouteConflicts.check(table, diagnostics);
    JsonNameRule.check(program, table, diagnostics);
    RequestRules rules = new RequestRules(diagnostics);
    for (RoutedMethod method : table.methods()) {
      rules.check(method, RequestModel.of(program, method).fields());
      ErrorStatus.check(program, method, diagnostics);
    }
  }

  private void addScaffold(List<ProjectFile> files, RouteTable table, ProjectNames project) {
    boolean ping = !table.answersGet("/ping");
    Versions versions = Versions.load();
    ModuleName module = request.module();
    HttpScaffold.View view =
        new HttpScaffold.View(
            module.groupId(),
            module.artifactId(),
            module.basePackage(),
            request.serviceName(),
            ping,
            types.has(TypeChoice.JACKSON),
            versions);
    for (TemplateFile file : HttpScaffold.render(engine, view)) {
      files.add(new ProjectFile(file.path(), file.content(), FilePolicy.ONCE, file.executable()));
    }
    files.add(RoutesTestFile.render(table, project, ping, engine));
    HzManifest manifest = new HzManifest(versions.tool(), request.options(), request.idl());
    files.add(ProjectFile.generated(HzManifest.PATH, manifest.render(engine)));
  }
}
