package org.ilo.spf.contracts.access;

import java.util.Set;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.Reviewed;

/**
 * Which records of a kind somebody sees: all, or of those that are reviewed only the verified ones.
 *
 * @param countries those whose other records are seen, too
 */
public record Visibility(boolean ofAll, Set<Country> countries) {

    /** The status that everybody sees. */
    public static final ReviewStatus EVERYBODYS = ReviewStatus.VERIFIED;

    private static final Visibility OF_ALL = new Visibility(true, Set.of());

    /** What the holder of these authorities sees of a kind of record. */
    public static Visibility of(Class<?> state, Authorities authorities) {
        if (!Reviewed.class.isAssignableFrom(state) || authorities.mayEverywhere(Permission.READ_UNVERIFIED)) {
            return OF_ALL;
        }
        return new Visibility(false, authorities.countriesOf(Permission.READ_UNVERIFIED));
    }

    /** Whether a record is seen in this state. */
    public boolean reaches(State state) {
        return ofAll || state instanceof Reviewed record
                && (record.status() == EVERYBODYS || countries.contains(record.country()));
    }
}
