package org.ilo.spf.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.ilo.spf.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenRequestTest {

    @Test
    void aPersonWithOneRoleHasItsName() {
        var officer = read("country-officer");

        assertThat(officer.subject()).isEqualTo("country-officer");
        assertThat(officer.roles()).containsOnly(Role.COUNTRY_OFFICER);
        assertThat(officer.countries()).isNotEmpty();
    }

    @Test
    void optionsSetSubjectCountriesAndScopes() {
        assertThat(read("country-officer,verifier --subject ama --countries KHM,VNM"))
                .isEqualTo(Person.of("ama", Role.COUNTRY_OFFICER, Role.VERIFIER).on("KHM", "VNM"));
        assertThat(read("system-client --scopes funding:write").scopes()).isEqualTo(Set.of("funding:write"));
    }

    @Test
    void refusesUnknownRolesAndOptionsWithTheValidOnes() {
        assertThatThrownBy(() -> read("officer")).isInstanceOf(InvalidTokenRequest.class)
                .hasMessageContaining("results-officer");
        assertThatThrownBy(() -> read("viewer --country TGO")).isInstanceOf(InvalidTokenRequest.class)
                .hasMessageContaining("--countries");
        assertThatThrownBy(() -> TokenRequest.read(List.of())).isInstanceOf(InvalidTokenRequest.class);
    }

    @Test
    void onlyTheirOwnerCanReadTokens(@TempDir Path data) throws Exception {
        var folder = new IdentityFolder(data);

        folder.writeTokens(new MachineIssuer(folder));

        try (var files = Files.walk(data.resolve("identity"))) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as("%s", file)
                        .endsWith("------");
            }
        }
        assertThat(Files.list(folder.tokens())).hasSize(Role.values().length);
        assertThat(folder.isOfKeycloak()).isFalse();
    }

    private static Person read(String words) {
        return TokenRequest.read(List.of(words.split(" ")));
    }
}
