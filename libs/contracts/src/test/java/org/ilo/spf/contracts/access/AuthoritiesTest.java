package org.ilo.spf.contracts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.ilo.spf.contracts.code.Country;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {

    @Test
    void addsUpWhatItsRolesPermit() {
        var officerAndVerifier = mandate(Set.of(Role.COUNTRY_OFFICER, Role.VERIFIER), Set.of(Country.TGO), Set.of());

        assertThat(officerAndVerifier.may(Permission.DRAFT_RESULTS, Country.TGO)).isTrue();
        assertThat(officerAndVerifier.may(Permission.DRAFT_RESULTS, Country.NPL)).isFalse();
        assertThat(officerAndVerifier.may(Permission.READ_UNVERIFIED, Country.NPL)).isTrue();
        assertThat(officerAndVerifier.mayEverywhere(Permission.REVIEW_RESULTS)).isTrue();
    }

    @Test
    void bindsAnOfficerToOwnCountriesAndOneOfNoneToNothing() {
        var officer = mandate(Set.of(Role.COUNTRY_OFFICER), Set.of(Country.TGO), Set.of());
        var ofNone = mandate(Set.of(Role.COUNTRY_OFFICER), Set.of(), Set.of());

        assertThat(officer.mayEverywhere(Permission.WORK_IN_COUNTRIES)).isFalse();
        assertThat(officer.may(Permission.WORK_IN_COUNTRIES)).isTrue();
        assertThat(ofNone.may(Permission.WORK_IN_COUNTRIES)).isFalse();
    }

    @Test
    void givesCountriesAndScopesNoMeaningWithoutTheirRole() {
        var none = mandate(Set.of(Role.VIEWER), Set.of(Country.TGO), Set.of("results:write", "funding:write"));

        assertThat(none.may(Permission.DRAFT_RESULTS, Country.TGO)).isFalse();
        assertThat(none.may(Permission.WRITE_FUNDING)).isFalse();
        assertThat(mandate(Set.of(Role.SYSTEM_CLIENT), Set.of(), Set.of("funding:write")).may(Permission.DRAFT_RESULTS))
                .isFalse();
        assertThat(mandate(Set.of(Role.SYSTEM_CLIENT), Set.of(), Set.of("funding:write")).may(Permission.WRITE_FUNDING))
                .isTrue();
    }

    @Test
    void keepsTheAdminFromWhatTheProgrammeDoes() {
        var admin = mandate(Set.of(Role.ADMIN), Set.of(), Set.of());

        assertThat(Set.of(Permission.values())).filteredOn(admin::may).containsExactlyInAnyOrder(Permission.READ_PUBLISHED,
                Permission.READ_RECORDS, Permission.READ_HISTORIES, Permission.READ_UNVERIFIED, Permission.KEEP_REFERENCE_DATA,
                Permission.BACKDATE,
                Permission.ADMINISTER);
    }

    @Test
    void isNothingButPublicReadingWithoutAToken() {
        assertThat(Set.of(Permission.values())).filteredOn(Authorities.NONE::may).containsExactly(Permission.READ_PUBLISHED);
    }

    private static Authorities mandate(Set<Role> roles, Set<Country> countries, Set<String> scopes) {
        return new Authorities(roles, countries, scopes);
    }
}
