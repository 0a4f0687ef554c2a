/** Rate limits: how many requests each caller may make. */
package org.ilo.spf.web.limit;
