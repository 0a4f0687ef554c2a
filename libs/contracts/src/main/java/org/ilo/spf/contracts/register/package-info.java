/** The register: every type of record once, with who owns it, where it is found and published, and who may read it. */
package org.ilo.spf.contracts.register;
