/** What the trials have in common as tests: how long they are, and the packaged suite. */
package org.ilo.spf.trials.setting;
