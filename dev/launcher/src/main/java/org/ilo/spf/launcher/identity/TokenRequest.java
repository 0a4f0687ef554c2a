package org.ilo.spf.launcher.identity;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ilo.spf.contracts.access.Role;

/** The arguments of {@code ./start token}, such as {@code country-officer --subject ama --countries TGO,SEN}. */
public final class TokenRequest {

    private static final Set<String> OPTIONS = Set.of("--subject", "--countries", "--scopes");

    private TokenRequest() {
    }

    /** The person that the arguments describe: one or more roles, then options. */
    public static Person read(List<String> words) {
        if (words.isEmpty() || words.size() % 2 == 0) {
            throw new InvalidTokenRequest(("Name a role and give each option a value, as in:"
                    + " ./start token country-officer --countries TGO; roles are %s; options are %s.")
                    .formatted(titles(), options()));
        }
        var person = roles(words.get(0));
        var options = new TreeMap<String, String>();
        for (int i = 1; i < words.size(); i += 2) {
            if (!OPTIONS.contains(words.get(i))) {
                throw new InvalidTokenRequest("There is no option %s; options are %s.".formatted(words.get(i), options()));
            }
            options.put(words.get(i), words.get(i + 1));
        }
        return new Person(options.getOrDefault("--subject", person.subject()), person.roles(),
                several(options.get("--countries"), person.countries()), several(options.get("--scopes"), person.scopes()));
    }

    private static Person roles(String list) {
        var roles = List.of(list.split(",")).stream().map(title -> Role.of(title)
                .orElseThrow(() -> new InvalidTokenRequest("There is no role " + title + "; roles are " + titles() + ".")))
                .toList();
        var named = roles.stream().map(Person::named).toList();
        return new Person(list.replace(',', '+'), Set.copyOf(roles), all(named.stream().map(Person::countries).toList()),
                all(named.stream().map(Person::scopes).toList()));
    }

    private static Set<String> all(List<Set<String>> sets) {
        var all = new TreeSet<String>();
        sets.forEach(all::addAll);
        return all;
    }

    private static Set<String> several(String list, Set<String> otherwise) {
        return list == null ? otherwise : new TreeSet<>(List.of(list.split(",")));
    }

    private static String options() {
        return String.join(", ", new TreeSet<>(OPTIONS));
    }

    private static String titles() {
        return String.join(", ", List.of(Role.values()).stream().map(Role::code).toList());
    }
}
