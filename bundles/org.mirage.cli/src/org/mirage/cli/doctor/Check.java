// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

/** Looks at one part that Mirage needs, by using it. */
@FunctionalInterface
interface Check {

    Finding look();
}
