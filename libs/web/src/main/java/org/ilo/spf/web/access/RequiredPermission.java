package org.ilo.spf.web.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import org.ilo.spf.contracts.access.Permission;

/**
 * The permission that an operation requires. On a class it holds for reading operations that have none of their own; an
 * operation that writes always has its own.
 */
@Target({ METHOD, TYPE })
@Retention(RUNTIME)
public @interface RequiredPermission {

    Permission value();
}
