/**
 * Access tokens for a suite on one machine. The services accept the tokens of one issuer: the machine's own, or a Keycloak as
 * in production. Keys and secrets are made at the first start and kept in the suite's data directory, where only their owner
 * can read them.
 */
package org.ilo.spf.launcher.identity;
