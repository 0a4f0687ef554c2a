package org.ilo.spf.gateway.answer;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ilo.spf.contracts.access.Authorities;
import org.ilo.spf.contracts.access.Permission;
import org.ilo.spf.contracts.code.Country;

/**
 * What somebody may be shown of the records behind a value; the value itself is everybody's.
 *
 * @param insider whether records are shown that the public does not know of
 * @param unverified whether changes and impact records are shown that do not count, or no longer
 * @param countries those whose records are shown in any case
 */
public record Audience(boolean insider, boolean unverified, Set<Country> countries) {

    /** Somebody of whom nothing is known. */
    public static final Audience PUBLIC = of(Authorities.NONE);

    public static Audience of(Authorities mandate) {
        boolean unverified = mandate.mayEverywhere(Permission.READ_UNVERIFIED);
        return new Audience(mandate.may(Permission.READ_RECORDS), unverified,
                unverified ? Set.of() : new TreeSet<>(mandate.countriesOf(Permission.READ_UNVERIFIED)));
    }

    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /** What tells the answers to this reader from those to others, before the question. */
    public String words() {
        return (insider ? "insider" : "public") + (unverified ? " of all " : " ")
                + countries.stream().map(Country::name).collect(Collectors.joining(",")) + " ";
    }
}
