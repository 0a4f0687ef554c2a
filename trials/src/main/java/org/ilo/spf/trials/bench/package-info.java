/** How fast the suite is, as ratios to what the machine can do at all, and the records it is measured with. */
package org.ilo.spf.trials.bench;
