// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.function.Predicate;

import com.google.re2j.Pattern;

/**
 * Which packages are meant.
 *
 * @param exactName the only name that they can have; null when there may be others
 * @param name true of the names that are meant
 * @param versions the versions that are meant, in the order of the package's system
 */
public record WantedPackage(String exactName, Predicate<String> name, Versions versions) {

    /** Decides about versions. */
    @FunctionalInterface
    public interface Versions {

        /** Whatever is installed. */
        Versions ANY = (_, _) -> true;

        /** True when a version of a system is meant. */
        boolean test(PackageKind kind, String version);
    }

    /** Packages whose names fit a pattern, in which {@code *} stands for any characters and {@code ?} for one. */
    public static WantedPackage named(String glob, Versions versions) {
        return glob.indexOf('*') < 0 && glob.indexOf('?') < 0 ? exactly(glob, versions) : new WantedPackage(null, glob(glob), versions);
    }

    /** Packages of a name. */
    public static WantedPackage exactly(String name, Versions versions) {
        return new WantedPackage(name, name::equals, versions);
    }

    private static Predicate<String> glob(String glob) {
        StringBuilder expression = new StringBuilder();
        glob.codePoints().forEach(c -> expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c))));
        // no name of a package can make such an expression take long
        return Pattern.compile(expression.toString(), Pattern.DOTALL)::matches;
    }

    /** True of a package that is meant. */
    boolean test(PackageKind kind, String packageName, String version) {
        return name.test(packageName) && versions.test(kind, version);
    }
}
