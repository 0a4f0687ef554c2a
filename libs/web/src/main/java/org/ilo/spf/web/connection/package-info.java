/** Connections below the framework: request timeouts, request validation, security headers, graceful shutdown. */
package org.ilo.spf.web.connection;
