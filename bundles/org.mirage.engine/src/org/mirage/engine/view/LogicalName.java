// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of logical volumes under {@code /dev/mapper}: group and volume with a hyphen between, their own hyphens doubled. */
final class LogicalName {

    private static final Pattern FORM = Pattern.compile("((?:[^-]|--)+)-((?:[^-]|--)+)");

    private LogicalName() {
    }

    /** As {@code group/volume}; null when a name has not that form. */
    static String parse(String name) {
        Matcher parts = FORM.matcher(name);
        return parts.matches() ? parts.group(1).replace("--", "-") + "/" + parts.group(2).replace("--", "-") : null;
    }
}
