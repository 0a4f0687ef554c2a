package org.ilo.spf.records.write;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A write that has one effect however often it is sent with the same {@code Idempotency-Key}.
 *
 * <p>
 * Works inside the method's transaction, so that key and effect are kept together or not at all.
 */
@InterceptorBinding
@Target({ METHOD, TYPE })
@Retention(RUNTIME)
public @interface Idempotent {
}
