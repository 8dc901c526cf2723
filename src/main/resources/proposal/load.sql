select jsonb_build_object(
    'id', p.id, 'version', p.version, 'state', p.state, 'category', p.category,
    'submissions', p.submissions, 'round', p.round, 'changedAt', p.changed_at, 'changedBy', p.changed_by,
    'origin', jsonb_build_object('kind', p.kind, 'proposer', p.proposer_id, 'body', p.body, 'sector', p.sector,
        'channel', p.channel, 'source', p.source),
    'text', jsonb_build_object('title', p.title, 'situation', p.situation, 'analysis', p.analysis,
        'suggestion', p.suggestion),
    'numbers', jsonb_build_object('session', p.session_id, 'serial', p.serial, 'filing', p.filing_no),
    'dates', jsonb_build_object('submitted', p.submitted_at, 'filed', p.filed_at, 'transferred', p.transferred_at,
        'replied', p.replied_at, 'ended', p.ended_at),
    'cosigners', (select coalesce(jsonb_agg(jsonb_build_object('member', c.member_id, 'askedAt', c.asked_at,
            'dueOn', c.due_on, 'answer', c.answer, 'answeredAt', c.answered_at) order by c.asked_at, c.member_id), '[]')
        from proposal.cosigner c where c.committee_id = p.committee_id and c.proposal_id = p.id),
    'reviews', (select coalesce(jsonb_agg(jsonb_build_object('no', r.no, 'round', r.round, 'level', r.level,
            'reviewer', r.reviewer, 'reviewerName', r.reviewer_name, 'decision', r.decision, 'reasonCode', r.reason, 'quality', r.quality,
            'comment', r.comment, 'at', r.at) order by r.no), '[]')
        from proposal.review r where r.committee_id = p.committee_id and r.proposal_id = p.id),
    'handlings', (select coalesce(jsonb_agg(jsonb_build_object('no', h.no, 'unit', h.unit_id, 'role', h.role,
            'state', h.state, 'assignedAt', h.assigned_at, 'signedAt', h.signed_at, 'objection', h.objection,
            'objectedAt', h.objected_at, 'objections', h.objections, 'decision', h.decision, 'decidedAt', h.decided_at, 'opinion', h.opinion,
            'opinionAt', h.opinion_at) order by h.no), '[]')
        from proposal.handling h where h.committee_id = p.committee_id and h.proposal_id = p.id),
    'replies', (select coalesce(jsonb_agg(jsonb_build_object('round', a.round, 'unit', a.unit_id, 'state', a.state,
            'writers', a.writers, 'draftedBy', a.drafted_by, 'issuedBy', a.issued_by, 'issuedAt', a.issued_at,
            'remark', a.remark, 'sheet', jsonb_build_object('text', a.body, 'grade', a.grade, 'open', a.open,
                'contact', a.contact, 'promises',
                (select coalesce(jsonb_agg(jsonb_build_object('no', m.no, 'text', m.body, 'dueOn', m.due_on)
                        order by m.no), '[]')
                    from proposal.promise m where m.committee_id = a.committee_id and m.proposal_id = a.proposal_id
                        and m.round = a.round and m.unit_id = a.unit_id))) order by a.round, a.unit_id), '[]')
        from proposal.reply a where a.committee_id = p.committee_id and a.proposal_id = p.id),
    'ratings', (select coalesce(jsonb_agg(jsonb_build_object('round', g.round, 'member', g.member_id, 'work', g.work,
            'result', g.result, 'comment', g.comment, 'at', g.at, 'unit', g.unit_id)
            order by g.round, g.at, g.member_id, g.unit_id), '[]')
        from proposal.rating g where g.committee_id = p.committee_id and g.proposal_id = p.id),
    'clocks', (select coalesce(jsonb_agg(jsonb_build_object('no', k.no, 'kind', k.kind, 'unit', k.unit_id,
            'deadline', k.deadline) order by k.no), '[]')
        from proposal.clock k where k.committee_id = p.committee_id and k.proposal_id = p.id),
    'key', (select jsonb_build_object('reason', y.reason, 'nominatedBy', y.nominated_by, 'nominatedAt', y.nominated_at,
            'leader', y.leader, 'leaderAccount', y.leader_account, 'level', y.level, 'decidedBy', y.decided_by,
            'decidedAt', y.decided_at)
        from proposal.key_matter y where y.committee_id = p.committee_id and y.proposal_id = p.id),
    'oversights', (select coalesce(jsonb_agg(jsonb_build_object('no', o.no, 'kind', o.kind, 'on', o.on_day,
            'words', o.words, 'by', o.by_name, 'at', o.at) order by o.no), '[]')
        from proposal.oversight o where o.committee_id = p.committee_id and o.proposal_id = p.id),
    'extensions', (select coalesce(jsonb_agg(jsonb_build_object('no', e.no, 'round', e.round, 'months', e.months,
            'reason', e.reason, 'askedBy', e.asked_by, 'askedAt', e.asked_at, 'granted', e.granted, 'words', e.words,
            'decidedBy', e.decided_by, 'decidedAt', e.decided_at) order by e.no), '[]')
        from proposal.extension e where e.committee_id = p.committee_id and e.proposal_id = p.id),
    'progress', (select coalesce(jsonb_agg(jsonb_build_object('no', v.no, 'round', v.round, 'promise', v.promise,
            'kind', v.kind, 'percent', v.percent, 'date', v.new_day, 'words', v.words, 'by', v.by_name, 'on', v.on_day,
            'at', v.at)
            order by v.no), '[]')
        from proposal.progress v where v.committee_id = p.committee_id and v.proposal_id = p.id),
    'lookBacks', (select coalesce(jsonb_agg(jsonb_build_object('no', l.no, 'verdict', l.verdict, 'on', l.on_day,
            'words', l.words, 'by', l.by_name, 'at', l.at) order by l.no), '[]')
        from proposal.look_back l where l.committee_id = p.committee_id and l.proposal_id = p.id),
    'ties', (select coalesce(jsonb_agg(jsonb_build_object('to', t.to_id, 'round', t.round, 'promise', t.promise,
            'words', t.words, 'by', t.by_name, 'at', t.at) order by t.at, t.to_id, t.round, t.promise), '[]')
        from proposal.tie t where t.committee_id = p.committee_id and t.proposal_id = p.id),
    'waiver', p.waiver,
    'subAssignments', (select coalesce(jsonb_agg(jsonb_build_object('no', sa.no, 'unit', sa.unit_id,
            'department', sa.department, 'person', sa.person, 'dueOn', sa.due_on, 'words', sa.words, 'by', sa.by_name,
            'at', sa.at) order by sa.no), '[]')
        from proposal.sub_assignment sa where sa.committee_id = p.committee_id and sa.proposal_id = p.id),
    'strikeOffs', (select coalesce(jsonb_agg(jsonb_build_object('no', so.no, 'words', so.words, 'askedBy', so.asked_by,
            'asker', so.asker, 'askedAt', so.asked_at, 'granted', so.granted, 'answer', so.answer,
            'decidedBy', so.decided_by, 'decidedAt', so.decided_at,
            'undone', (select jsonb_build_object('words', re.words, 'by', re.by_name, 'at', re.at)
                from proposal.relisted re where re.committee_id = so.committee_id and re.proposal_id = so.proposal_id
                 and re.strike_no = so.no)) order by so.no), '[]')
        from proposal.strike_off so where so.committee_id = p.committee_id and so.proposal_id = p.id),
    'excellence', (select jsonb_build_object('reason', z.reason, 'by', z.by_name, 'at', z.at)
        from proposal.excellence z where z.committee_id = p.committee_id and z.proposal_id = p.id),
    'gains', (select coalesce(jsonb_agg(jsonb_build_object('no', j.no, 'kind', j.kind, 'on', j.on_day, 'words', j.words,
            'evidence', j.evidence, 'by', j.by_name, 'at', j.at) order by j.no), '[]')
        from proposal.gain j where j.committee_id = p.committee_id and j.proposal_id = p.id),
    'appraisals', (select coalesce(jsonb_agg(jsonb_build_object('no', i.no, 'about', i.about, 'side', i.side, 'party', i.party_id,
            'scores', i.scores, 'total', i.total, 'words', i.words, 'by', i.by_name, 'at', i.at) order by i.no), '[]')
        from proposal.appraisal i where i.committee_id = p.committee_id and i.proposal_id = p.id),
    'contacts', (select coalesce(jsonb_agg(jsonb_build_object('no', q.no, 'stage', q.stage, 'kind', q.kind, 'on', q.on_day,
            'parties', q.parties, 'words', q.words, 'by', q.by_name, 'at', q.at) order by q.no), '[]')
        from proposal.contact q where q.committee_id = p.committee_id and q.proposal_id = p.id),
    'mergedInto', p.merged_into, 'intake', p.intake,
    'warrant', case when p.warrant_at is null then null else
        jsonb_build_object('words', p.warrant_words, 'by', p.warrant_by, 'at', p.warrant_at) end,
    'merged', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'serial', f.serial,
            'text', jsonb_build_object('title', f.title, 'situation', f.situation, 'analysis', f.analysis,
                'suggestion', f.suggestion),
            'proposers', (select jsonb_build_array(f.proposer_id) || coalesce(jsonb_agg(fc.member_id order by fc.asked_at,
                    fc.member_id), '[]') from proposal.cosigner fc where fc.committee_id = f.committee_id
                    and fc.proposal_id = f.id and fc.answer = 'AGREED')) order by f.id), '[]')
        from proposal.proposal f where f.committee_id = p.committee_id and f.merged_into = p.id),
    'publications', (select coalesce(jsonb_agg(jsonb_build_object('no', b.no, 'extent', b.extent, 'ground', b.ground,
            'text', jsonb_build_object('title', b.title, 'situation', b.situation, 'analysis', b.analysis,
                'suggestion', b.suggestion), 'reply', b.reply, 'by', b.by_name, 'on', b.on_day, 'at', b.at)
            order by b.no), '[]')
        from proposal.publication b where b.committee_id = p.committee_id and b.proposal_id = p.id),
    'conversions', (select coalesce(jsonb_agg(jsonb_build_object('no', u.no, 'kind', u.kind, 'words', u.words,
            'by', u.by_name, 'at', u.at, 'accepted', u.accepted, 'answer', u.answer, 'answeredAt', u.answered_at)
            order by u.no), '[]')
        from proposal.conversion u where u.committee_id = p.committee_id and u.proposal_id = p.id),
    'recusals', (select coalesce(jsonb_agg(jsonb_build_object('reviewer', x.reviewer, 'name', x.name,
            'words', x.words, 'at', x.at) order by x.at, x.reviewer), '[]')
        from proposal.recusal x where x.committee_id = p.committee_id and x.proposal_id = p.id)
)::text
from proposal.proposal p
where p.committee_id = platform.acting_committee() and p.id = :id and
