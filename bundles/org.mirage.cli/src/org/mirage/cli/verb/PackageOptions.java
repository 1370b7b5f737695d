// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import picocli.CommandLine.Option;

/** What all verbs take that install packages. */
final class PackageOptions {

    @Option(names = "--unsigned", description = "Take repositories, and packages of RPM, without a valid signature.")
    boolean unsigned;

    @Option(names = "--list", description = "Only list what would be done.")
    boolean list;
}
