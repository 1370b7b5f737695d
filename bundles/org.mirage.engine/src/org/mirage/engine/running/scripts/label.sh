# Copyright (c) 2026 Mirage contributors
# SPDX-License-Identifier: EPL-2.0

# Runs in the appliance, in the machine's root: sets attributes as they come on the standard input.
setfattr -h --restore=-
