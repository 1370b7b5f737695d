// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.mirage.engine.packages.PackageKind;
import org.mirage.engine.packages.order.GemOrder;
import org.mirage.engine.packages.order.MavenOrder;
import org.mirage.engine.packages.order.Pep440Order;
import org.mirage.engine.packages.order.SemverOrder;

/** The registries from which libraries of languages come, a row for each kind of packages that are no distribution's. */
enum Registry {

    /** Names may be written in several ways. */
    PYPI("python", "PyPI", Pep440Order.INSTANCE, name -> name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-")),
    NPM("node", "npm", SemverOrder.INSTANCE, UnaryOperator.identity()),
    /** Names are group and artifact with a colon between. */
    MAVEN("java", "Maven", MavenOrder.INSTANCE, UnaryOperator.identity()),
    GO("go", "Go", SemverOrder.INSTANCE, UnaryOperator.identity()),
    CRATES("rust", "crates.io", SemverOrder.INSTANCE, UnaryOperator.identity()),
    GEMS("ruby", "RubyGems", GemOrder.INSTANCE, UnaryOperator.identity());

    private final String kind;
    private final String ecosystem;
    private final Comparator<String> order;
    private final UnaryOperator<String> plain;

    Registry(String kind, String ecosystem, Comparator<String> order, UnaryOperator<String> plain) {
        this.kind = kind;
        this.ecosystem = ecosystem;
        this.order = order;
        this.plain = plain;
    }

    /** That of packages of a kind; null for a distribution's. */
    static Registry of(PackageKind kind) {
        for (Registry registry : values()) {
            if (registry.kind.equals(kind.id())) {
                return registry;
            }
        }
        return null;
    }

    /** The one that OSV calls so; null for any other. */
    static Registry named(String ecosystem) {
        for (Registry registry : values()) {
            if (registry.ecosystem.equals(ecosystem)) {
                return registry;
            }
        }
        return null;
    }

    /** As OSV names it. */
    Ecosystem ecosystem() {
        return new Ecosystem(ecosystem, "");
    }

    /** In which order its versions are. */
    Comparator<String> order() {
        return order;
    }

    /** A name as it is compared. */
    String plain(String name) {
        return plain.apply(name);
    }
}
