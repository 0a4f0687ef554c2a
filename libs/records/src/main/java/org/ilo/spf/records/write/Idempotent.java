package org.ilo.spf.records.write;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;

/**
 * A write that has one effect however often it is sent with the same {@code Idempotency-Key}.
 *
 * <p>
 * It is a transaction by this annotation alone. The key is claimed inside the transaction, so that key and effect are kept
 * together or not at all.
 */
@InterceptorBinding
@Transactional
@Target({ METHOD, TYPE })
@Retention(RUNTIME)
public @interface Idempotent {
}
