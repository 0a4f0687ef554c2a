/**
 * The whole suite on one machine without Docker. PostgreSQL, Kafka and the four services are processes that the launcher
 * starts, supervises and stops in order. People run it with {@code ./start}; tests and trials use {@code Suite}.
 */
package org.ilo.spf.launcher;
