// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.IOException;

/** A program that is needed is not installed; the message says how to install it. */
public final class ToolMissing extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Tool tool;

    public ToolMissing(Tool tool) {
        super(tool.name() + " is not installed; install it with: apt install " + tool.apt() + ", dnf install " + tool.dnf()
                + " or zypper install " + tool.zypper());
        this.tool = tool;
    }

    /** What is missing. */
    public Tool tool() {
        return tool;
    }
}
