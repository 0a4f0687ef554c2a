/**
 * The rules of the indicators said a second time, in plain Java over states: what the gateway's SQL is compared with, by the
 * model test over random histories and by the trial of faults over the owners' databases.
 */
package org.ilo.spf.trials.reference;
