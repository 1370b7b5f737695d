// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.model.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EDataTypeEList;
import org.eclipse.emf.ecore.util.EcoreUtil;

import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.model.Expectation;
import org.mirage.model.MiragePackage;

/**
 * An implementation of the model object '<em><b>Edit</b></em>'.
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.mirage.model.impl.EditImpl#getChangeSet <em>Change Set</em>}</li>
 *   <li>{@link org.mirage.model.impl.EditImpl#getExpectation <em>Expectation</em>}</li>
 *   <li>{@link org.mirage.model.impl.EditImpl#getComment <em>Comment</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class EditImpl extends MinimalEObjectImpl.Container implements Edit {
	/**
	 * The cached value of the '{@link #getExpectation() <em>Expectation</em>}' containment reference.
	 * @see #getExpectation()
	 * @generated
	 * @ordered
	 */
	protected Expectation expectation;

	/**
	 * The cached value of the '{@link #getComment() <em>Comment</em>}' attribute list.
	 * @see #getComment()
	 * @generated
	 * @ordered
	 */
	protected EList<String> comment;

	/**
	 * @generated
	 */
	protected EditImpl() {
		super();
	}

	/**
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return MiragePackage.Literals.EDIT;
	}

	/**
	 * @generated
	 */
	@Override
	public ChangeSet getChangeSet() {
		if (eContainerFeatureID() != MiragePackage.EDIT__CHANGE_SET) return null;
		return (ChangeSet)eInternalContainer();
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetChangeSet(ChangeSet newChangeSet, NotificationChain msgs) {
		msgs = eBasicSetContainer((InternalEObject)newChangeSet, MiragePackage.EDIT__CHANGE_SET, msgs);
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setChangeSet(ChangeSet newChangeSet) {
		if (newChangeSet != eInternalContainer() || (eContainerFeatureID() != MiragePackage.EDIT__CHANGE_SET && newChangeSet != null)) {
			if (EcoreUtil.isAncestor(this, newChangeSet))
				throw new IllegalArgumentException("Recursive containment not allowed for " + toString());
			NotificationChain msgs = null;
			if (eInternalContainer() != null)
				msgs = eBasicRemoveFromContainer(msgs);
			if (newChangeSet != null)
				msgs = ((InternalEObject)newChangeSet).eInverseAdd(this, MiragePackage.CHANGE_SET__EDITS, ChangeSet.class, msgs);
			msgs = basicSetChangeSet(newChangeSet, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EDIT__CHANGE_SET, newChangeSet, newChangeSet));
	}

	/**
	 * @generated
	 */
	@Override
	public Expectation getExpectation() {
		return expectation;
	}

	/**
	 * @generated
	 */
	public NotificationChain basicSetExpectation(Expectation newExpectation, NotificationChain msgs) {
		Expectation oldExpectation = expectation;
		expectation = newExpectation;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, MiragePackage.EDIT__EXPECTATION, oldExpectation, newExpectation);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * @generated
	 */
	@Override
	public void setExpectation(Expectation newExpectation) {
		if (newExpectation != expectation) {
			NotificationChain msgs = null;
			if (expectation != null)
				msgs = ((InternalEObject)expectation).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - MiragePackage.EDIT__EXPECTATION, null, msgs);
			if (newExpectation != null)
				msgs = ((InternalEObject)newExpectation).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - MiragePackage.EDIT__EXPECTATION, null, msgs);
			msgs = basicSetExpectation(newExpectation, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, MiragePackage.EDIT__EXPECTATION, newExpectation, newExpectation));
	}

	/**
	 * @generated
	 */
	@Override
	public EList<String> getComment() {
		if (comment == null) {
			comment = new EDataTypeEList<String>(String.class, this, MiragePackage.EDIT__COMMENT);
		}
		return comment;
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseAdd(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.EDIT__CHANGE_SET:
				if (eInternalContainer() != null)
					msgs = eBasicRemoveFromContainer(msgs);
				return basicSetChangeSet((ChangeSet)otherEnd, msgs);
		}
		return super.eInverseAdd(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case MiragePackage.EDIT__CHANGE_SET:
				return basicSetChangeSet(null, msgs);
			case MiragePackage.EDIT__EXPECTATION:
				return basicSetExpectation(null, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public NotificationChain eBasicRemoveFromContainerFeature(NotificationChain msgs) {
		switch (eContainerFeatureID()) {
			case MiragePackage.EDIT__CHANGE_SET:
				return eInternalContainer().eInverseRemove(this, MiragePackage.CHANGE_SET__EDITS, ChangeSet.class, msgs);
		}
		return super.eBasicRemoveFromContainerFeature(msgs);
	}

	/**
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case MiragePackage.EDIT__CHANGE_SET:
				return getChangeSet();
			case MiragePackage.EDIT__EXPECTATION:
				return getExpectation();
			case MiragePackage.EDIT__COMMENT:
				return getComment();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case MiragePackage.EDIT__CHANGE_SET:
				setChangeSet((ChangeSet)newValue);
				return;
			case MiragePackage.EDIT__EXPECTATION:
				setExpectation((Expectation)newValue);
				return;
			case MiragePackage.EDIT__COMMENT:
				getComment().clear();
				getComment().addAll((Collection<? extends String>)newValue);
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
			case MiragePackage.EDIT__CHANGE_SET:
				setChangeSet((ChangeSet)null);
				return;
			case MiragePackage.EDIT__EXPECTATION:
				setExpectation((Expectation)null);
				return;
			case MiragePackage.EDIT__COMMENT:
				getComment().clear();
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
			case MiragePackage.EDIT__CHANGE_SET:
				return getChangeSet() != null;
			case MiragePackage.EDIT__EXPECTATION:
				return expectation != null;
			case MiragePackage.EDIT__COMMENT:
				return comment != null && !comment.isEmpty();
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
		result.append(" (comment: ");
		result.append(comment);
		result.append(')');
		return result.toString();
	}

} //EditImpl
