// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.model.ChangeParameter;
import org.mirage.model.ChangeSet;
import org.mirage.ui.jobs.Failures;

/** What is wrong with a parameter. */
public final class ParameterProblem {

    private ParameterProblem() {
    }

    /** The reason as a sentence, null when nothing is wrong; of two with one name, the second is. */
    public static String of(ChangeSet set, ChangeParameter parameter) {
        List<String> lines = new ArrayList<>(List.of("mirage changes 1")); //$NON-NLS-1$
        for (ChangeParameter other : set.getParameters()) {
            if (other == parameter) {
                break;
            }
            if (other.getName().equals(parameter.getName())) {
                return Messages.ParameterProblem_twice;
            }
        }
        lines.addAll(ChangesText.parameter(parameter));
        lines.add("end"); //$NON-NLS-1$
        try {
            ChangesText.parse(String.join("\n", lines) + "\n", "parameter"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            return null;
        } catch (InvalidChangesException invalid) {
            return Failures.sentence(EditProblem.reason(invalid));
        }
    }
}
