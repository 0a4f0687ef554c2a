/**
 * Planted defects: each is put into the code, one at a time, and a check of the suite has to fail because of it.
 *
 * <p>
 * {@link org.ilo.spf.trials.defect.Defect} lists them. A defect replaces one passage of one source file; its package is
 * compiled
 * into a directory that comes first on the class path of another process, which runs the check. The sources themselves are
 * never touched. A defect of what happens between processes is put into a copy of the repository, from which they are built
 * anew
 * before the trial of faults strikes them. A defect counts as caught when the check fails with it by an assertion, and passes
 * without it.
 *
 * <p>
 * By default only the list is checked, which takes seconds: every passage is there exactly once and what is put in its place
 * compiles. {@code dev/trial defects} plants all of them and prints what caught which; {@code -Dtrials.defects=} takes an
 * expression for names.
 */
package org.ilo.spf.trials.defect;
