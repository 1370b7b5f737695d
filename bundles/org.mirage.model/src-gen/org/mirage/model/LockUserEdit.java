// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model;


/**
 * A representation of the model object '<em><b>Lock User Edit</b></em>'.
 *
 * Locks a user, or unlocks it.
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.LockUserEdit#isLocked <em>Locked</em>}</li>
 * </ul>
 *
 * @see org.mirage.model.MiragePackage#getLockUserEdit()
 * @model
 * @generated
 */
public interface LockUserEdit extends UserEdit {
	/**
	 * Returns the value of the '<em><b>Locked</b></em>' attribute.
	 * The default value is <code>"true"</code>.
	 * Whether it is locked afterwards.
	 * @return the value of the '<em>Locked</em>' attribute.
	 * @see #setLocked(boolean)
	 * @see org.mirage.model.MiragePackage#getLockUserEdit_Locked()
	 * @model default="true"
	 * @generated
	 */
	boolean isLocked();

	/**
	 * Sets the value of the '{@link org.mirage.model.LockUserEdit#isLocked <em>Locked</em>}' attribute.
	 * @param value the new value of the '<em>Locked</em>' attribute.
	 * @see #isLocked()
	 * @generated
	 */
	void setLocked(boolean value);

} // LockUserEdit
