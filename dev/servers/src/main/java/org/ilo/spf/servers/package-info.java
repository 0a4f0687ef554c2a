/**
 * Real servers for tests and {@code ./start}, on a machine with nothing but a JDK: PostgreSQL and Kafka from Maven artifacts,
 * an issuer of access tokens, and a Keycloak that is fetched when it is first used. Each server is a process of its own, so
 * that killing it has the effect it has in production.
 */
package org.ilo.spf.servers;
