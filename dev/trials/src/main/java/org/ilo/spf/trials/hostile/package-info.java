/** Hostile input: what no request may do, whatever it says and however slowly it says it. */
package org.ilo.spf.trials.hostile;
