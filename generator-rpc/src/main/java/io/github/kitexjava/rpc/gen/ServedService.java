package io.github.kitexjava.rpc.gen;

import com.palantir.javapoet.ClassName;
import io.github.kitexjava.idl.model.ServiceType;

/**
 * A service that a project answers.
 *
 * @param variable what the project calls it, such as {@code echo}
 * @param handler the user's class
 * @param fallback whether it answers calls that another service could answer as well
 */
record ServedService(ServiceType type, String variable, ClassName handler, boolean fallback) {}
