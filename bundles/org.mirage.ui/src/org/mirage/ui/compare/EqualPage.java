// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.text.MessageFormat;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.MessagePage;

/** Stands in the editor when nothing differs, and says what does not count. */
final class EqualPage {

    private EqualPage() {
    }

    static MessagePage create(Composite parent, VersionsCompareInput input, CompareResult result) {
        MessagePage page = new MessagePage(parent, Icons.COMPARE.image(), Messages.EqualPage_title, explanation(result));
        if (result.hidden() > 0) {
            page.button(Messages.EqualPage_everything, Icons.COMPARE.image(), "compare.everything", //$NON-NLS-1$
                    () -> input.choose(Profiles.EVERYTHING));
        }
        return page;
    }

    private static String explanation(CompareResult result) {
        String profile = result.comparison().profile().name();
        if (profile.equals(Profiles.EVERYTHING)) {
            return Messages.EqualPage_all;
        }
        return result.hidden() == 0 ? NLS.bind(Messages.EqualPage_nothingHidden, profile)
                : MessageFormat.format(Messages.EqualPage_hidden, profile, result.hidden());
    }
}
