package org.ilo.spf.kit.access;

import java.util.Set;

import org.ilo.spf.contracts.State;
import org.ilo.spf.contracts.access.Mandate;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;
import org.ilo.spf.contracts.code.ReviewStatus;
import org.ilo.spf.contracts.results.Reviewed;

/**
 * Which records of a kind somebody sees: all, or of those that are reviewed only the verified ones.
 *
 * @param countries those whose other records are seen, too
 */
public record Sight(boolean ofAll, Set<Country> countries) {

    /** The status that everybody sees. */
    public static final ReviewStatus EVERYBODYS = ReviewStatus.VERIFIED;

    private static final Sight OF_ALL = new Sight(true, Set.of());

    /** What the holder of a mandate sees of a kind of record. */
    public static Sight of(Class<?> state, Mandate mandate) {
        if (!Reviewed.class.isAssignableFrom(state) || mandate.mayEverywhere(Permission.READ_UNVERIFIED)) {
            return OF_ALL;
        }
        return new Sight(false, mandate.countriesOf(Permission.READ_UNVERIFIED));
    }

    /** Whether a record is seen in this state. */
    public boolean reaches(State state) {
        return ofAll || state instanceof Reviewed record
                && (record.status() == EVERYBODYS || countries.contains(record.country()));
    }
}
