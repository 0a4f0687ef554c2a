/**
 * Planted defects: each is put into the code, one at a time, and a check of the suite has to fail because of it.
 */
package org.ilo.spf.trials.defect;
