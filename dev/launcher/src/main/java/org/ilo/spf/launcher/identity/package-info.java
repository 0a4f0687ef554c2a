/**
 * Who may do what in a suite on one machine. The services believe one issuer of access tokens: one of the machine's own, or a
 * Keycloak as in production. Its keys and secrets are made at the first start and kept in the suite's data directory, for their
 * owner's eyes only.
 */
package org.ilo.spf.launcher.identity;
