// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which bundle may use which others and which libraries, as the table in docs/architecture.md says.
 *
 * <p>The JDK (java.*, javax.*, org.w3c.dom, org.xml.sax) is free to all.
 */
final class Layers {
    private static final String OWN = "org.mirage.";
    private static final List<String> JDK = List.of("java", "javax", "org.w3c.dom", "org.xml.sax");

    /** What a bundle may use: our bundles by the last part of their names, libraries by the beginning of their packages. */
    private record Allowed(Set<String> bundles, Set<String> libraries) {
    }

    private static final Map<String, Allowed> TABLE = Map.of(
            "disk", new Allowed(Set.of(), Set.of()),
            "filesystem", new Allowed(Set.of("disk"), Set.of("com.github.luben.zstd")),
            "store", new Allowed(Set.of(), Set.of("com.github.luben.zstd")),
            "guestfs", new Allowed(Set.of("disk", "filesystem"), Set.of()),
            "model", new Allowed(Set.of(), Set.of("org.eclipse.emf")),
            // Not the model, though it stands above: EMF is Eclipse, and the engine runs without.
            "engine", new Allowed(Set.of("disk", "filesystem", "store", "guestfs"), Set.of("org.h2", "org.eclipse.jgit",
                    "com.github.luben.zstd", "org.tukaani.xz", "com.google.re2j", "org.apache.commons.codec")),
            "cli", new Allowed(Set.of("disk", "filesystem", "store", "guestfs", "engine"), Set.of("picocli")),
            "ui", new Allowed(Set.of("disk", "filesystem", "store", "guestfs", "model", "engine"), Set.of("org.eclipse", "org.osgi")));

    private final List<Bundle> bundles;
    private final List<String> violations = new ArrayList<>();

    private Layers(List<Bundle> bundles) {
        this.bundles = bundles;
    }

    /** Every breach of the table, each as a sentence that names the bundle and what it must not use; empty if it is kept. */
    static List<String> violations(List<Bundle> bundles) {
        var layers = new Layers(bundles);
        bundles.forEach(layers::check);
        return layers.violations;
    }

    private void check(Bundle bundle) {
        Allowed allowed = bundle.name().startsWith(OWN) ? TABLE.get(bundle.name().substring(OWN.length())) : null;
        if (allowed == null) {
            violations.add(bundle.name() + " is not in the table of bundles");
            return;
        }
        if (bundle.dynamic()) {
            violations.add(bundle.name() + " imports dynamically, which nothing can check");
        }
        for (String required : bundle.requires()) {
            if (!mayUse(allowed, required)) {
                violations.add(bundle.name() + " must not require the bundle " + required);
            }
        }
        for (String imported : bundle.imports()) {
            if (!mayUse(allowed, imported)) {
                violations.add(bundle.name() + " must not import the package " + imported);
            }
        }
        bundle.uses().forEach((used, source) -> checkUse(bundle, allowed, used, source));
    }

    private void checkUse(Bundle bundle, Allowed allowed, String used, String source) {
        if (!mayUse(allowed, used)) {
            violations.add(bundle.name() + " must not use " + used + ", as " + source + " does");
            return;
        }
        Bundle owner = ownerOf(used);
        if (owner == null) {
            return;
        }
        if (!owner.exports().contains(used)) {
            violations.add(bundle.name() + " uses " + used + " in " + source + ", which " + owner.name() + " does not export");
        }
        if (!bundle.imports().contains(used) && !bundle.requires().contains(owner.name())) {
            violations.add(bundle.name() + " uses " + used + " in " + source + ", which its manifest does not import");
        }
    }

    /** Whether {@code name}, a package or a bundle, is free to all, ours and above, or of a library that the bundle may use. */
    private static boolean mayUse(Allowed allowed, String name) {
        if (name.startsWith(OWN)) {
            return allowed.bundles().stream().anyMatch(bundle -> within(name, OWN + bundle));
        }
        return JDK.stream().anyMatch(start -> within(name, start)) || allowed.libraries().stream().anyMatch(start -> within(name, start));
    }

    private static boolean within(String name, String start) {
        return name.equals(start) || name.startsWith(start + ".");
    }

    private Bundle ownerOf(String name) {
        return bundles.stream().filter(bundle -> bundle.packages().contains(name)).findAny().orElse(null);
    }
}
