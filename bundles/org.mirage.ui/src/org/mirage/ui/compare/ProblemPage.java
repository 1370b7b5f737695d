// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.MessagePage;

/** Stands in the editor when versions could not be compared. */
final class ProblemPage {

    private ProblemPage() {
    }

    static MessagePage create(Composite parent, VersionsCompareInput input, String problem) {
        String title = NLS.bind(Messages.ProblemPage_title, input.getTitle());
        MessagePage page = new MessagePage(parent, Icons.WARNING.image(), title, problem);
        page.button(Messages.ProblemPage_again, Icons.REFRESH.image(), "compare.again", input::again); //$NON-NLS-1$
        if (!input.request().profile().equals(Profiles.EVERYTHING)) {
            // the profile may be what is wrong: somebody can have taken it away
            page.button(Messages.EqualPage_everything, Icons.COMPARE.image(), "compare.everything", //$NON-NLS-1$
                    () -> input.choose(Profiles.EVERYTHING));
        }
        return page;
    }
}
