// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes packages with the machine's own package manager.
 *
 * @param packages names
 * @param purge true when their configuration goes, too
 * @param comment lines before it
 */
public record RemovePackagesEdit(List<Value> packages, boolean purge, List<String> comment) implements ApplianceEdit {

    public RemovePackagesEdit {
        packages = List.copyOf(packages);
        comment = List.copyOf(comment);
    }

    @Override
    public String subject() {
        return packages.stream().map(Value::toString).collect(Collectors.joining(" "));
    }
}
