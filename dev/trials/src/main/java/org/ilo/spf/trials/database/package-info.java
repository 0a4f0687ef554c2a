/** A way into the databases of a running suite, for trials that look behind its interfaces. */
package org.ilo.spf.trials.database;
