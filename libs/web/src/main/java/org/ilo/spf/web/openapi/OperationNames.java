package org.ilo.spf.web.openapi;

/**
 * Names operations the way a client's programmer would: {@code listEngagements}, {@code getEngagement},
 * {@code activateEngagement}.
 */
final class OperationNames {

    private OperationNames() {
    }

    /** The name of an operation that the scanner called {@code EngagementResource_activate}; others stay as they are. */
    static String of(String scanned, String path) {
        if (scanned == null || !scanned.contains("Resource_")) {
            return scanned;
        }
        String thing = scanned.substring(0, scanned.indexOf("Resource_"));
        String verb = scanned.substring(scanned.indexOf('_') + 1);
        return switch (verb) {
            case "list" -> "list" + plural(path);
            case "history" -> "get" + thing + "History";
            default -> verb + thing;
        };
    }

    private static String plural(String path) {
        var name = new StringBuilder();
        for (String word : path.substring(path.lastIndexOf('/') + 1).split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
