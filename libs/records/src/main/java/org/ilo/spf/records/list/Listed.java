package org.ilo.spf.records.list;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** How a list can be ordered and searched. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface Listed {

    /** The attributes a list can be sorted by, none of them ever null; the first is the order nobody asked for otherwise. */
    String[] sort();

    /** The attributes that {@code q} looks into. */
    String[] text() default {};
}
