/**
 * The whole suite on one machine without Docker: PostgreSQL, Kafka and the four services as processes that are started,
 * watched, started again when they die, and stopped in order. {@code ./start} runs it for people; tests run it in
 * process.
 */
package org.ilo.spf.launcher;
