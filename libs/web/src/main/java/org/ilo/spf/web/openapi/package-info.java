/** OpenAPI: what holds for all operations alike, added to each process's API description. */
package org.ilo.spf.web.openapi;
