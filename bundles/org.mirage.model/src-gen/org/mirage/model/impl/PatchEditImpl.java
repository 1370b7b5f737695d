// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.MiragePackage;
import org.mirage.model.PatchEdit;

/**
 * An implementation of the model object '<em><b>Patch Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.PatchEditImpl#getDiff <em>Diff</em>}</li>
 * </ul>
 *
 * @generated
 */
public class PatchEditImpl extends TextEditImpl implements PatchEdit {
	/**
	 * The default value of the '{@link #getDiff() <em>Diff</em>}' attribute.
	 * @see #getDiff()
	 * @generated
	 * @ordered
	 */
	protected static final String DIFF_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDiff() <em>Diff</em>}' attribute.
	 * @see #getDiff()
	 * @generated
	 * @ordered
	 */
	protected String diff = DIFF_EDEFAULT;

	/**
	 * @generated
	 */
	protected PatchEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.PATCH_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getDiff() {
		return diff;
	}

	/**
	 * @generated
	 */
	@Override
	public void setDiff(String newDiff) {
		String oldDiff = diff;
		diff = newDiff;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.PATCH_EDIT__DIFF, oldDiff, diff));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.PATCH_EDIT__DIFF:
				return getDiff();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.PATCH_EDIT__DIFF:
				setDiff((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case MiragePackage.PATCH_EDIT__DIFF:
				setDiff(DIFF_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case MiragePackage.PATCH_EDIT__DIFF:
				return DIFF_EDEFAULT == null ? diff != null : !DIFF_EDEFAULT.equals(diff);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (diff: ");
		result.append(diff);
		result.append(')');
		return result.toString();
	}

} //PatchEditImpl
