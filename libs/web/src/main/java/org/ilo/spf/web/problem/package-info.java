/** Problems as RFC 9457 has them: their types, the rules of the domain, and the mapping of every failure to one. */
package org.ilo.spf.web.problem;
