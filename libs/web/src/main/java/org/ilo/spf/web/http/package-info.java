/** HTTP: query parameters, content negotiation, and unknown addresses, the same for all operations. */
package org.ilo.spf.web.http;
