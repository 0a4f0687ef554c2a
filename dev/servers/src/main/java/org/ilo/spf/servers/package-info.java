/**
 * Real PostgreSQL and Kafka from Maven artifacts: what tests and the local suite run against on a machine with nothing
 * but a JDK. Both run as processes of their own, so that killing one is as harmless, or harmful, as in production. Beside
 * them an issuer of access tokens, and for whoever wants the real thing a Keycloak, which does not come with the others.
 */
package org.ilo.spf.servers;
