// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of an edit that must be of a certain form.
 *
 * @param word as it stands in the change set; parameters may stand in it
 * @param rule that it follows once they have their values
 */
public record EditName(Value word, WordRule rule) {

    /** The paths and names of an edit; what else stands in it can be almost anything. */
    public static List<EditName> of(Edit edit) {
        List<EditName> names = new ArrayList<>();
        switch (edit) {
            case PathEdit path -> {
                names.add(new EditName(path.path(), WordRule.PATH));
                if (path instanceof RenameEdit rename) {
                    names.add(new EditName(rename.to(), WordRule.PATH));
                }
            }
            case SystemEdit system -> names.add(new EditName(system.name(), rule(system)));
            case ApplianceEdit _ -> {
                // its words are for programs of the machine
            }
        }
        return names;
    }

    private static WordRule rule(SystemEdit edit) {
        return switch (edit) {
            case HostNameEdit _ -> WordRule.HOST_NAME;
            case TimeZoneEdit _ -> WordRule.TIME_ZONE;
            case LocaleEdit _ -> WordRule.LOCALE;
            case AddUserEdit _ -> WordRule.NEW_USER;
            case LockUserEdit _, SetPasswordEdit _, AddSshKeyEdit _ -> WordRule.USER;
            case ServiceEdit _ -> WordRule.UNIT;
            case FirstBootScriptEdit _ -> WordRule.SCRIPT;
        };
    }
}
