// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.Monitor;

/** Looks at one side of a machine. */
interface ReadinessCheck {

    /** What was found; not alone what is wrong, so that people see what was looked at. */
    List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException;
}
