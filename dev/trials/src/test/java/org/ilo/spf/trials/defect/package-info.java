/**
 * Planted defects: each is put into the code, one at a time, and a check of the suite has to fail because of it.
 *
 * <p>
 * {@link org.ilo.spf.trials.defect.Defect} lists them. A defect replaces one passage of one source file; its package is
 * compiled into a directory that comes first on the class path of another process, which runs the check. The sources themselves
 * are never touched. A defect of what happens between processes is put into a copy of the repository, from which they are built
 * before the trial of faults strikes them. A defect counts as caught when the check fails with it by an assertion, and passes
 * without it.
 *
 * <p>
 * In every build all passages have to be there exactly once, and two defects are planted. With {@code -Ptrials} what is put in
 * the place of each has to compile too. {@code dev/trial defects} plants all of them and prints what caught which.
 */
package org.ilo.spf.trials.defect;
