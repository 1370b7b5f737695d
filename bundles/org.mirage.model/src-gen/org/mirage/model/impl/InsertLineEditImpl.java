// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.mirage.model.InsertLineEdit;
import org.mirage.model.LinePlace;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Insert Line Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.InsertLineEditImpl#getLine <em>Line</em>}</li>
 *   <li>{@link org.mirage.model.impl.InsertLineEditImpl#getPlace <em>Place</em>}</li>
 *   <li>{@link org.mirage.model.impl.InsertLineEditImpl#getPattern <em>Pattern</em>}</li>
 *   <li>{@link org.mirage.model.impl.InsertLineEditImpl#isUnlessPresent <em>Unless Present</em>}</li>
 * </ul>
 *
 * @generated
 */
public class InsertLineEditImpl extends TextEditImpl implements InsertLineEdit {
	/**
	 * The default value of the '{@link #getLine() <em>Line</em>}' attribute.
	 * @see #getLine()
	 * @generated
	 * @ordered
	 */
	protected static final String LINE_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLine() <em>Line</em>}' attribute.
	 * @see #getLine()
	 * @generated
	 * @ordered
	 */
	protected String line = LINE_EDEFAULT;

	/**
	 * The default value of the '{@link #getPlace() <em>Place</em>}' attribute.
	 * @see #getPlace()
	 * @generated
	 * @ordered
	 */
	protected static final LinePlace PLACE_EDEFAULT = LinePlace.BEFORE;

	/**
	 * The cached value of the '{@link #getPlace() <em>Place</em>}' attribute.
	 * @see #getPlace()
	 * @generated
	 * @ordered
	 */
	protected LinePlace place = PLACE_EDEFAULT;

	/**
	 * The default value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected static final String PATTERN_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getPattern() <em>Pattern</em>}' attribute.
	 * @see #getPattern()
	 * @generated
	 * @ordered
	 */
	protected String pattern = PATTERN_EDEFAULT;

	/**
	 * The default value of the '{@link #isUnlessPresent() <em>Unless Present</em>}' attribute.
	 * @see #isUnlessPresent()
	 * @generated
	 * @ordered
	 */
	protected static final boolean UNLESS_PRESENT_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isUnlessPresent() <em>Unless Present</em>}' attribute.
	 * @see #isUnlessPresent()
	 * @generated
	 * @ordered
	 */
	protected boolean unlessPresent = UNLESS_PRESENT_EDEFAULT;

	/**
	 * @generated
	 */
	protected InsertLineEditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.INSERT_LINE_EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public String getLine() {
		return line;
	}

	/**
	 * @generated
	 */
	@Override
	public void setLine(String newLine) {
		String oldLine = line;
		line = newLine;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.INSERT_LINE_EDIT__LINE, oldLine, line));
	}

	/**
	 * @generated
	 */
	@Override
	public LinePlace getPlace() {
		return place;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPlace(LinePlace newPlace) {
		LinePlace oldPlace = place;
		place = newPlace == null ? PLACE_EDEFAULT : newPlace;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.INSERT_LINE_EDIT__PLACE, oldPlace, place));
	}

	/**
	 * @generated
	 */
	@Override
	public String getPattern() {
		return pattern;
	}

	/**
	 * @generated
	 */
	@Override
	public void setPattern(String newPattern) {
		String oldPattern = pattern;
		pattern = newPattern;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.INSERT_LINE_EDIT__PATTERN, oldPattern, pattern));
	}

	/**
	 * @generated
	 */
	@Override
	public boolean isUnlessPresent() {
		return unlessPresent;
	}

	/**
	 * @generated
	 */
	@Override
	public void setUnlessPresent(boolean newUnlessPresent) {
		boolean oldUnlessPresent = unlessPresent;
		unlessPresent = newUnlessPresent;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.INSERT_LINE_EDIT__UNLESS_PRESENT, oldUnlessPresent, unlessPresent));
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.INSERT_LINE_EDIT__LINE:
				return getLine();
			case MiragePackage.INSERT_LINE_EDIT__PLACE:
				return getPlace();
			case MiragePackage.INSERT_LINE_EDIT__PATTERN:
				return getPattern();
			case MiragePackage.INSERT_LINE_EDIT__UNLESS_PRESENT:
				return isUnlessPresent();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.INSERT_LINE_EDIT__LINE:
				setLine((String)newValue);
				return;
			case MiragePackage.INSERT_LINE_EDIT__PLACE:
				setPlace((LinePlace)newValue);
				return;
			case MiragePackage.INSERT_LINE_EDIT__PATTERN:
				setPattern((String)newValue);
				return;
			case MiragePackage.INSERT_LINE_EDIT__UNLESS_PRESENT:
				setUnlessPresent((Boolean)newValue);
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
			case MiragePackage.INSERT_LINE_EDIT__LINE:
				setLine(LINE_EDEFAULT);
				return;
			case MiragePackage.INSERT_LINE_EDIT__PLACE:
				setPlace(PLACE_EDEFAULT);
				return;
			case MiragePackage.INSERT_LINE_EDIT__PATTERN:
				setPattern(PATTERN_EDEFAULT);
				return;
			case MiragePackage.INSERT_LINE_EDIT__UNLESS_PRESENT:
				setUnlessPresent(UNLESS_PRESENT_EDEFAULT);
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
			case MiragePackage.INSERT_LINE_EDIT__LINE:
				return LINE_EDEFAULT == null ? line != null : !LINE_EDEFAULT.equals(line);
			case MiragePackage.INSERT_LINE_EDIT__PLACE:
				return place != PLACE_EDEFAULT;
			case MiragePackage.INSERT_LINE_EDIT__PATTERN:
				return PATTERN_EDEFAULT == null ? pattern != null : !PATTERN_EDEFAULT.equals(pattern);
			case MiragePackage.INSERT_LINE_EDIT__UNLESS_PRESENT:
				return unlessPresent != UNLESS_PRESENT_EDEFAULT;
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
		result.append(" (line: ");
		result.append(line);
		result.append(", place: ");
		result.append(place);
		result.append(", pattern: ");
		result.append(pattern);
		result.append(", unlessPresent: ");
		result.append(unlessPresent);
		result.append(')');
		return result.toString();
	}

} //InsertLineEditImpl
