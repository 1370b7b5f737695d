// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Installs packages with the machine's own package manager.
 *
 * @param files package files
 * @param repositories folders of packages on the machine that Mirage runs on, which others are taken from
 * @param packages names, or {@code NAME=VERSION}
 * @param comment lines before it
 */
public record InstallPackagesEdit(List<Body> files, List<DiskBody> repositories, List<Value> packages, List<String> comment)
        implements ApplianceEdit {

    public InstallPackagesEdit {
        files = List.copyOf(files);
        repositories = List.copyOf(repositories);
        packages = List.copyOf(packages);
        comment = List.copyOf(comment);
    }

    @Override
    public String subject() {
        return packages.stream().map(Value::toString).collect(Collectors.joining(" "));
    }
}
