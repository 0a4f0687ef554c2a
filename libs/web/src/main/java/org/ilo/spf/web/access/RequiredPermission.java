package org.ilo.spf.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import org.ilo.spf.contracts.access.Permission;

/**
 * What an operation needs. On a class, what its reading operations need that say nothing themselves; an operation that writes
 * always says it.
 */
@Target({ METHOD, TYPE })
@Retention(RUNTIME)
public @interface RequiredPermission {

    Permission value();
}
