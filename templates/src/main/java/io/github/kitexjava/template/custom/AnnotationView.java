package io.github.kitexjava.template.custom;

import io.github.kitexjava.template.Key;

/** One annotation of the IDL; both texts are what its author wrote, and may be no Java. */
public record AnnotationView(
    @Key("before the equals sign") String annotationName,
    @Key("after it, without quotes") String annotationValue) {}
